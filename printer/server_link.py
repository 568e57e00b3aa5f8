"""What the agent asks the server and tells it, over HTTP, with short timeouts."""

from urllib.parse import quote, urlsplit

import requests
from requests import PreparedRequest, Response

from printer.fields import mapping, text
from printer.jobs import Board, read_board
from printer.status import Condition

_WITHIN = (2.0, 5.0)
_LONGEST_REASON = 200
_NOT_A_DEVICE = "device-unknown"
_THIS_MACHINE = ("localhost", "127.0.0.1", "::1")


class ServerAway(Exception):
    """The server does not answer now, or says it cannot: ask again later."""


class TokenRefused(Exception):
    """The token is unknown or revoked: enrol again."""


class Refused(Exception):
    """The rules say no; the message is the server's sentence, `code` its name."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code


class ServerLink:
    """The server of one hall, as a printer sees it."""

    def __init__(self, server: str) -> None:
        self._server = server.rstrip("/")
        self._token = ""
        self._session = requests.Session()
        self._session.headers["Accept-Language"] = "de"
        self._session.auth = self._signed
        # A proxy of the house cannot reach this machine.
        self._session.trust_env = urlsplit(server).hostname not in _THIS_MACHINE

    def sign_with(self, token: str) -> None:
        """The token for all further calls."""
        self._token = token

    def enrol(self, code: str) -> str:
        """The token for a code that was invited; raises Refused and ServerAway."""
        answer = self._call("POST", "/api/devices/enrol", {"code": code})
        return text(mapping(_json(answer), "the answer"), "token")

    def board(self) -> Board:
        """The jobs to do; raises TokenRefused, Refused, ServerAway and Unreadable."""
        answer = self._call("GET", "/api/printer/board")
        return read_board(_json(answer), answer.headers.get("Lotse-Now", ""))

    def move(self, job: str, state: str, reason: str | None) -> None:
        """How far a job is; raises Refused when it cannot go there, TokenRefused and ServerAway."""
        told = {"state": state, "reason": reason[:_LONGEST_REASON] if reason else None}
        self._call("POST", f"/api/printer/jobs/{quote(job, safe='')}/state", told)

    def tell(self, condition: Condition, paper_left: int | None) -> None:
        """How the printer is, and its millimetres of paper; raises TokenRefused, Refused and ServerAway."""
        detail = condition.detail[:_LONGEST_REASON] if condition.detail else None
        told = {"status": condition.status.value, "detail": detail, "paper_left": paper_left}
        self._call("POST", "/api/printer/status", told)

    def close(self) -> None:
        """Hang up."""
        self._session.close()

    def _call(self, method: str, path: str, told: object = None) -> Response:
        try:
            answer = self._session.request(
                method, self._server + path, json=told, timeout=_WITHIN, allow_redirects=False
            )
        except requests.RequestException as error:
            self._session.close()
            raise ServerAway(type(error).__name__) from error
        if answer.status_code == requests.codes.unauthorized:
            raise _token_refused(answer)
        if answer.status_code == requests.codes.too_many_requests or not answer.status_code < 500:
            raise ServerAway(f"the server answered {answer.status_code}")
        if answer.status_code >= 300:
            raise _refusal(answer)
        return answer

    def _signed(self, request: PreparedRequest) -> PreparedRequest:
        """Its own header, so that no other password on this machine is sent instead."""
        if self._token:
            request.headers["Authorization"] = f"Bearer {self._token}"
        return request


def _json(answer: Response) -> object:
    try:
        return answer.json()
    except requests.JSONDecodeError as error:
        raise ServerAway("the server's answer cannot be read") from error


def _token_refused(answer: Response) -> TokenRefused | ServerAway:
    """Only the hall itself takes a token away; a gate of the house's network says 401 as well."""
    refused = _refusal(answer)
    return TokenRefused() if refused.code == _NOT_A_DEVICE else ServerAway(str(refused))


def _refusal(answer: Response) -> Refused:
    try:
        refusal = answer.json()["refusal"]
        return Refused(str(refusal["code"]), str(refusal["sentence"]))
    except (requests.JSONDecodeError, KeyError, TypeError):
        return Refused(str(answer.status_code), f"the server answered {answer.status_code}")
