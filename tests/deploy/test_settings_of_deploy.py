"""Whatever deploy/ sets exists: settings, files, programs."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jinja2 import Environment

from server.config import Config
from tests.house.tree import ROOT, files, text

DEPLOY = ROOT / "deploy"
SETTINGS = {f"LOTSE_{name.upper()}" for name in Config.model_fields}
OF_A_PRINTER = {
    f"LOTSE_PRINTER_{name}" for name in re.findall(r'envvar=ENV \+ "([A-Z_]+)"', text(ROOT / "printer" / "words.py") + text(ROOT / "printer" / "main.py"))
}  # fmt: skip
PLAYS = sorted((DEPLOY / "ansible").rglob("*.yml"))


def compose(name: str = "compose.yaml") -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((DEPLOY / name).read_text())
    return loaded


def services() -> list[tuple[str, dict[str, Any]]]:
    """Those of one server, and those that come with a second one."""
    small, several = compose()["services"], compose("compose.several.yaml")["services"]
    return [
        *small.items(),
        *((name, each) for name, each in several.items() if name not in small and "extends" not in each),
    ]


@pytest.mark.parametrize(
    "path", [path for path in files() if path.parts[0] == "deploy" and path.suffix != ".md"], ids=str
)
def test_only_settings_that_exist_are_set(path: Path) -> None:
    named = {name for name in re.findall(r"\bLOTSE_[A-Z_]*[A-Z]\b", text(path)) if name not in OF_A_PRINTER}

    assert named - SETTINGS == set()


def test_the_settings_of_one_box_make_sense_to_the_server(monkeypatch: pytest.MonkeyPatch) -> None:
    for line in (DEPLOY / "systemd" / "lotse.env").read_text().splitlines():
        if line.startswith("LOTSE_"):
            monkeypatch.setenv(*line.split("=", 1))

    config = Config()

    assert config.database() == "sqlite:////var/lib/lotse/lotse.sqlite"
    assert config.trusted_proxies == 1
    assert str(config.speech_place()) == "/var/lib/lotse/speech"


def test_every_container_can_write_only_where_it_must_and_has_few_rights() -> None:
    for name, service in services():
        assert service["read_only"] is True, name
        assert service["cap_drop"] == ["ALL"], name
        assert service["security_opt"] == ["no-new-privileges:true"], name
        assert service["restart"] == "unless-stopped", name
        assert "privileged" not in service, name


def test_only_nginx_is_reached_from_outside_and_only_the_server_reaches_the_database() -> None:
    assert {name for name, service in services() if "ports" in service} == {"nginx"}
    assert {name for name, service in services() if "inside" in service["networks"]} == {"lotse", "database", "redis"}
    assert {name for name, service in services() if "outside" in service["networks"]} == {"lotse", "nginx"}
    assert compose()["networks"]["inside"] == {"internal": True}


def test_what_compose_names_is_there() -> None:
    whole = compose()
    mounted = [volume.split(":")[0] for service in whole["services"].values() for volume in service["volumes"]]
    ours = [path for path in mounted if path.startswith("./nginx/")]

    assert [path for path in ours if not (DEPLOY / path).is_file()] == []
    assert {path for path in mounted if not path.startswith("./")} == set(whole["volumes"])
    assert {secret for service in whole["services"].values() for secret in service.get("secrets", [])} == set(
        whole["secrets"]
    )
    assert (DEPLOY.parent / whole["services"]["lotse"]["build"]["dockerfile"]).is_file()


def test_the_second_server_is_the_first_one_again_and_nginx_knows_both() -> None:
    several = compose("compose.several.yaml")["services"]
    knows = (DEPLOY / "nginx" / "upstream-compose-several.conf").read_text()

    assert several["lotse-2"]["extends"] == {"file": "compose.yaml", "service": "lotse"}
    assert all(several["lotse-2"][key] == value for key, value in several["lotse"].items())
    assert re.findall(r"server (\S+):8080 ", knows) == ["lotse", "lotse-2"]
    mounted = [volume.split(":")[0] for volume in several["nginx"]["volumes"]]
    assert [path for path in mounted if not (DEPLOY / path).is_file()] == []


def test_no_image_is_named_with_a_registry() -> None:
    images = [service["image"] for _, service in services()]
    images += re.findall(r"^FROM (\S+)", (DEPLOY / "Containerfile").read_text(), flags=re.MULTILINE)

    assert [image for image in images if "/" in image or ":" not in image] == []


def test_the_containerfile_copies_what_is_there_and_ends_without_root() -> None:
    lines = (DEPLOY / "Containerfile").read_text().splitlines()
    copied = [
        word for line in lines if line.startswith("COPY ") and "--from" not in line for word in line.split()[1:-1]
    ]

    assert [path for path in copied if not (ROOT / path).exists()] == []
    assert [line for line in lines if line.startswith("USER ")] == ["USER lotse"]
    assert any(line.startswith("HEALTHCHECK") for line in lines)


def test_a_container_has_the_packages_that_one_box_has() -> None:
    boxed = re.search(r"^NEEDED=\((.*)\)", (DEPLOY / "install.sh").read_text(), flags=re.MULTILINE)

    assert boxed is not None
    missing = set(boxed[1].split()) - {"python3-venv", "curl"} - set((DEPLOY / "Containerfile").read_text().split())
    assert missing == set()


@pytest.mark.parametrize("play", PLAYS, ids=lambda path: str(path.relative_to(DEPLOY)))
def test_ansible_places_the_very_files_of_the_release(play: Path) -> None:
    named = re.findall(r"_folder \}\}/deploy/([\w./-]+)", play.read_text())
    placed = [*named, *(f"nginx/{name}" for name in re.findall(r"from: ([\w-]+\.conf)", play.read_text()))]

    assert yaml.safe_load(play.read_text())
    assert [path for path in placed if not path.endswith("/") and not (DEPLOY / path).is_file()] == []


@pytest.mark.parametrize("addresses", [["127.0.0.1:8080"], ["10.1.2.3:8080", "10.1.2.4:8080"]], ids=len)
def test_ansible_tells_nginx_what_the_release_does_with_the_machines_addresses(addresses: list[str]) -> None:
    ours = (DEPLOY / "nginx" / "upstream.conf").read_text()
    template = (DEPLOY / "ansible" / "roles" / "lotse_server" / "templates" / "upstream.conf.j2").read_text()

    placed = Environment(trim_blocks=True, keep_trailing_newline=True).from_string(template)  # noqa: S701  no page

    one = "  server 127.0.0.1:8080 fail_timeout=1s;\n"
    each = "".join(one.replace("127.0.0.1:8080", address) for address in addresses)
    assert placed.render(lotse_server_addresses=addresses) == ours.replace(one, each)


def test_ansible_says_of_every_command_whether_it_changed_something() -> None:
    tasks = [task for play in PLAYS if play.parent.name == "tasks" for task in yaml.safe_load(play.read_text())]
    commands = [task for task in tasks if "ansible.builtin.command" in task]

    assert len(commands) == 3
    assert [task["name"] for task in commands if "nothing to do" not in task["changed_when"]] == []
    assert [task["name"] for task in tasks if any("shell" in key for key in task)] == []
