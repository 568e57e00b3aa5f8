"""The loop of the agent: enrolling, losing its token, and being stopped."""

import threading
import time
from pathlib import Path

import pytest

from printer.agent import Agent, NotInvited
from printer.devices.plain_file import PlainFile
from printer.hall_clock import HallClock
from printer.memory import Memory
from printer.outlet import Outlet
from printer.roll_file import RollFile
from printer.server_link import Refused
from printer.sheet import SHEETS
from tests.printer.sample_papers import slip
from tests.printer.stand_in_server import StandInServer


def agent_for(server: StandInServer, memory: Memory, folder: Path, *, code: str | None) -> Agent:
    return Agent(
        server=server.address, code=code, memory=memory, wake=threading.Event(), clock=HallClock(),
        outlet=Outlet(PlainFile(folder / "paper"), RollFile(folder, metres=80)), sheet=SHEETS[576],
    )  # fmt: skip


def test_a_revoked_token_is_given_back_and_the_agent_enrols_again(tmp_path: Path) -> None:
    (tmp_path / "token").write_text("revoked")
    memory = Memory(tmp_path)
    with StandInServer() as server:
        server.add("7", slip())
        agent = agent_for(server, memory, tmp_path, code=server.code)
        thread = threading.Thread(target=agent.run)

        thread.start()
        server.wait_for("7", "printed")
        agent.stop()
        thread.join(timeout=10)

        assert memory.token == server.token
        assert not thread.is_alive()
    memory.close()


def test_a_gate_of_the_house_network_takes_no_token_away(tmp_path: Path) -> None:
    memory = Memory(tmp_path)
    memory.keep_token("a-token")
    with StandInServer() as server:
        server.is_behind_a_gate = True
        agent = agent_for(server, memory, tmp_path, code=None)
        thread = threading.Thread(target=agent.run)
        thread.start()
        server.add("7", slip())
        time.sleep(0.2)

        server.is_behind_a_gate = False
        server.wait_for("7", "printed")
        agent.stop()
        thread.join(timeout=10)

        assert memory.token == "a-token"
    memory.close()


def test_a_refused_code_ends_the_agent_with_the_servers_reason(tmp_path: Path) -> None:
    memory = Memory(tmp_path)
    with StandInServer() as server:
        agent = agent_for(server, memory, tmp_path, code="WRONG")

        with pytest.raises(Refused) as refused:
            agent.run()

        assert refused.value.code == "code-unknown"
        assert memory.token is None
    memory.close()


def test_without_a_code_and_a_token_it_says_what_it_needs(tmp_path: Path) -> None:
    memory = Memory(tmp_path)
    with StandInServer() as server:
        agent = agent_for(server, memory, tmp_path, code=None)

        with pytest.raises(NotInvited, match="invitation"):
            agent.run()
    memory.close()
