"""Settings of how people log in, with passwords or through the provider of the house."""

import re
from pathlib import Path
from typing import Annotated, Self

from pydantic import AfterValidator, Field, SecretStr, model_validator

from server.config.read_once import ReadOnce, kept_in, without_slash

GROUP_RULE = re.compile(r"[^=,]+=(operator|(reception|manager|host|auditor)@[\w.-]+)")
"""What a group may do: an advisor's topics and a lead's organisation stand in the profile, so those are not given."""


class LoggingIn(ReadOnce):
    """For how long a login lasts, and who the provider says somebody is."""

    logins_per_minute: int = Field(
        default=20, ge=1, description="attempts to log in from one address in a minute; half of it per name"
    )
    login_idle_minutes: int = Field(
        default=120, ge=5, le=720, description="minutes without a touch after which a login ends"
    )
    login_hours: int = Field(default=12, ge=1, le=24, description="hours after which every login ends")
    oidc_issuer: Annotated[str, AfterValidator(without_slash)] = Field(
        default="", description="the OpenID provider of the house; without it people log in with passwords alone"
    )
    oidc_client_id: str = Field(default="lotse", description="what Lotse is called at the provider")
    oidc_client_secret: SecretStr = Field(default=SecretStr(""), description="the secret that the provider gave Lotse")
    oidc_client_secret_file: Path | None = Field(default=None, description="a file that holds that secret instead")
    oidc_name_claim: str = Field(
        default="preferred_username", description="the provider's claim that is somebody's login name here"
    )
    oidc_groups_claim: str = Field(default="groups", description="the provider's claim that lists somebody's groups")
    oidc_roles: str = Field(
        default="", description="what groups may do, such as `desk=reception@halle, it=operator`, with commas between"
    )
    oidc_title: str = Field(default="OpenID", description="what the provider is called on the login page")

    @model_validator(mode="after")
    def _makes_sense_to_the_provider(self) -> Self:
        if self.oidc_issuer and not self.oidc_issuer.startswith(("https://", "http://127.0.0.1", "http://localhost")):
            raise ValueError("LOTSE_OIDC_ISSUER must start with https://: who somebody is must not be readable")
        self.must_be_files("oidc_client_secret_file")
        wrong = [rule for rule in self.oidc_roles.split(",") if rule.strip() and not GROUP_RULE.fullmatch(rule.strip())]
        if wrong:
            raise ValueError(f"LOTSE_OIDC_ROLES: “{wrong[0].strip()}” is not like desk=reception@halle or it=operator")
        return self

    def oidc_secret(self) -> str:
        """The secret that the provider gave Lotse, from the file if one is named. Raises OSError without that file."""
        return kept_in(self.oidc_client_secret_file) or self.oidc_client_secret.get_secret_value()
