"""The settings of one box, read for an operator's command as systemd reads them for the server."""

import os
import pwd
import shlex
import subprocess
from pathlib import Path

from tests.house.tree import ROOT

SETTINGS = """# Of this machine
LOTSE_PUBLIC_URL=https://hall.example
LOTSE_DATABASE_URL='postgresql://lotse@/lotse?host=/run/postgresql'
LOTSE_OIDC_TITLE="The town's own login"
LOTSE_REPORTS_FOLDER=/srv/reports of the hall
  LOTSE_LOG=json
LOTSE_METRICS_TOKEN_FILE="/etc/lotse/a (b); c"
#LOTSE_HOST=0.0.0.0
LOTSE_OIDC_ROLES=desk=reception@halle,it=operator"""
SYSTEMD = "/usr/lib/systemd/user-environment-generators/30-systemd-environment-d-generator"
"""Systemd's own reader of such lines, which works where systemd does not run; it also fills in variables, so none stands here."""


def test_the_wrapper_reads_settings_as_systemd_does(tmp_path: Path) -> None:
    read_by_systemd = tmp_path / "environment.d" / "lotse.conf"
    read_by_systemd.parent.mkdir()
    read_by_systemd.write_text(SETTINGS)

    ours = wrapped(tmp_path, SETTINGS)

    assert ours["LOTSE_DATABASE_URL"] == "postgresql://lotse@/lotse?host=/run/postgresql"
    assert ours["LOTSE_OIDC_TITLE"] == "The town's own login"
    assert ours["LOTSE_METRICS_TOKEN_FILE"] == "/etc/lotse/a (b); c"
    assert len(ours) == 7
    assert ours == said_by_systemd(tmp_path)


def test_nothing_that_stands_in_the_settings_is_carried_out(tmp_path: Path) -> None:
    made = tmp_path / "made"

    ours = wrapped(tmp_path, f"touch {made}\nLOTSE_OIDC_TITLE=$(touch {made}); `touch {made}`\n")

    assert ours == {"LOTSE_OIDC_TITLE": f"$(touch {made}); `touch {made}`"}
    assert not made.exists()


def wrapped(folder: Path, settings: str) -> dict[str, str]:
    """What the server's command is given, from a machine's settings in a folder; whoever runs the tests is its user."""
    (folder / "lotse.env").write_text(settings)
    wrapper = (
        (ROOT / "deploy" / "systemd" / "lotse")
        .read_text()
        .replace("!= lotse", f"!= {pwd.getpwuid(os.getuid()).pw_name}")
    )
    wrapper = wrapper.replace("/etc/lotse/lotse.env", str(folder / "lotse.env"))
    (folder / "lotse").write_text(wrapper.replace("/opt/lotse/current/bin/lotse", "/usr/bin/env"))
    ran = subprocess.run(
        ["/bin/sh", str(folder / "lotse"), "--null"], capture_output=True, text=True, check=True, env={"PATH": "/usr/bin:/bin"}
    )  # fmt: skip
    return dict(line.split("=", 1) for line in ran.stdout.split("\0") if line.startswith("LOTSE_"))


def said_by_systemd(folder: Path) -> dict[str, str]:
    """The same file, as systemd itself takes it."""
    own = {"XDG_CONFIG_HOME": str(folder), "HOME": str(folder)}
    said = subprocess.run([SYSTEMD], capture_output=True, text=True, check=True, env=own).stdout
    return dict(word.split("=", 1) for word in shlex.split(said) if word.startswith("LOTSE_"))
