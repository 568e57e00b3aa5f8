"""What can be done with a device: which action it is, and what its form says."""

from dataclasses import dataclass
from typing import Any

from server.actions.invite_device import invite_device
from server.actions.invite_device_again import invite_device_again
from server.actions.perform import Action
from server.actions.place_printer import place_printer
from server.actions.rename_device import rename_device
from server.actions.revoke_device import revoke_device
from server.domain.enrolment import LONGEST_NAME, is_a_name
from server.domain.refusal import Code, Refusal
from server.storage.devices import DeviceKind
from server.web.shared.form import Form, Part, maybe_number, number, word


@dataclass(frozen=True)
class Step:
    """An action and the parts of its form; one that `invites` makes a code, which is shown once."""

    action: Action
    parts: tuple[Part, ...]
    invites: bool = False

    def asked(self, form: Form) -> dict[str, Any]:
        """What the action is asked. Refuses with BAD_REQUEST what is missing or cannot be read."""
        wanted: dict[str, Any] = {}
        for part in self.parts:
            wanted |= part(form)
        return wanted


def _kind(form: Form) -> dict[str, Any]:
    try:
        return {"kind": DeviceKind(form.get("kind", ""))}
    except ValueError as error:
        raise Refusal(Code.BAD_REQUEST, field="kind", expected=", ".join(DeviceKind)) from error


def _name(form: Form) -> dict[str, Any]:
    name = form.get("name", "").strip()
    if not is_a_name(name):
        raise Refusal(Code.BAD_REQUEST, field="name", expected=f"1 to {LONGEST_NAME} letters, figures and signs")
    return {"name": name}


def _beside(form: Form) -> dict[str, Any]:
    """The kiosk in which a printer stands; empty where it prints for all."""
    return {"beside": None} | maybe_number("beside")(form)


DEVICE = number("device")

STEPS = {
    "invite": Step(invite_device, (_kind, _name, maybe_number("beside")), invites=True),
    "invite-again": Step(invite_device_again, (DEVICE,), invites=True),
    "rename": Step(rename_device, (DEVICE, word("name"))),
    "place": Step(place_printer, (lambda form: {"printer": DEVICE(form)["device"]}, _beside)),
    "revoke": Step(revoke_device, (DEVICE,)),
}
