"""Programs that want to be told: make a webhook, list them, end one."""

from secrets import token_urlsafe

from flask import Response

from server.actions.end_webhook import end_webhook
from server.actions.make_webhook import make_webhook
from server.domain.refusal import Code, Refusal
from server.domain.scope import Scope
from server.storage import webhooks
from server.storage.webhooks import Webhook
from server.web.api.described import Operation, described
from server.web.api.forms import WebhookAsked
from server.web.api.per_program import per_program
from server.web.api.v1 import answered, v1
from server.web.api.webhook_answers import WebhookKept, WebhookMade, Webhooks
from server.web.shared.asked import asked
from server.web.shared.guard import only
from server.web.shared.parts import parts
from server.web.shared.program import this_program


@v1.get("/webhooks")
@only(Scope.WEBHOOKS_MANAGE)
@described(Operation(key="webhooks", answers={200: Webhooks}))
@per_program
def webhooks_now(site: str) -> Response:
    """All webhooks of the hall, whoever made them; their secrets are shown to nobody."""
    return answered(Webhooks(webhooks=[_kept(webhook) for webhook in _every(site)]))


@v1.post("/webhooks")
@only(Scope.WEBHOOKS_MANAGE)
@described(
    Operation(key="make-webhook", asked=WebhookAsked, answers={201: WebhookMade}, refusals=(Code.WEBHOOK_WRONG,))
)
@per_program
def made(site: str) -> Response:
    """A new webhook. An address that is told already is refused, so asking twice makes no second one."""
    wanted, secret = asked(WebhookAsked), token_urlsafe(24)
    (happened,) = parts().perform(
        make_webhook, site=site, url=wanted.url, kinds=wanted.kinds, secret=secret,
        named=parts().config.webhook_names(), by=f"program {this_program().id}",
    )  # fmt: skip
    found = next((each for each in _every(site) if each.id == happened.event.facts["webhook"]), None)
    if found is None:
        raise Refusal(Code.WEBHOOK_UNKNOWN)
    return answered(WebhookMade(webhook=_kept(found), secret=secret), 201)


@v1.delete("/webhooks/<int(max=2147483647):webhook>")
@only(Scope.WEBHOOKS_MANAGE)
@described(Operation(key="end-webhook", answers={204: None}, refusals=(Code.WEBHOOK_UNKNOWN,)))
@per_program
def ended(site: str, webhook: int) -> Response:
    """Ends a webhook, with all that waits for it."""
    parts().perform(end_webhook, site=site, webhook=webhook, by=f"program {this_program().id}")
    return Response(status=204)


def _every(site: str) -> list[Webhook]:
    with parts().storage.reading(site, parts().clock()) as (records, _):
        return webhooks.every(records)


def _kept(webhook: Webhook) -> WebhookKept:
    return WebhookKept(
        id=webhook.id, url=webhook.url, kinds=sorted(webhook.kinds), made_at=webhook.made_at,
        waiting=webhook.waiting, dead=webhook.dead,
    )  # fmt: skip
