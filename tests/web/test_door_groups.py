"""What groups of an OpenID provider may do here."""

from typing import Any

import pytest
from pydantic import ValidationError

from server.config import Config
from server.web.door.groups import granted_by

RULES = "leitung=manager@halle, leitung=auditor@halle,it=operator , empfang=reception@andere"


@pytest.mark.parametrize(
    ("groups", "granted"),
    [
        ((), {}),
        (("fremde",), {}),
        (("leitung",), {"halle": ["manager", "auditor"]}),
        (("it", "empfang"), {"": ["operator"], "andere": ["reception"]}),
        (("leitung", "leitung"), {"halle": ["manager", "auditor"]}),
        (("Leitung", "leitun"), {}),
    ],
)
def test_groups_give_what_the_setting_says_and_no_more(groups: tuple[str, ...], granted: dict[str, list[str]]) -> None:
    assert granted_by(groups, RULES) == granted


def test_without_rules_no_group_gives_anything() -> None:
    assert granted_by(("operator", "manager"), "") == {}


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"oidc_roles": "leitung"}, "leitung"),
        ({"oidc_roles": "it=operator,leitung=manager"}, "leitung=manager"),
        ({"oidc_roles": "beratung=advisor@halle"}, "beratung=advisor@halle"),
        ({"oidc_issuer": "http://anmelden.example"}, "https"),
        ({"oidc_client_secret_file": "/nothing/here"}, "no file"),
    ],
)
def test_settings_that_make_no_sense_are_refused_with_the_reason(wrong: dict[str, Any], why: str) -> None:
    with pytest.raises(ValidationError, match=why):
        Config(**wrong)


def test_the_secret_can_stand_in_a_file_and_is_not_shown(tmp_path: Any) -> None:
    (tmp_path / "secret").write_text("kept\n")

    assert Config(oidc_client_secret_file=tmp_path / "secret").oidc_secret() == "kept"
    assert "kept" not in repr(Config(oidc_client_secret="kept"))  # type: ignore[arg-type]  # pydantic takes plain text
