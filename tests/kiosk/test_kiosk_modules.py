"""What the kiosk decides, tested with node."""

from tests.node import node_tests


def test_the_kiosks_modules_decide_as_their_tests_say() -> None:
    ran = node_tests("kiosk")

    assert ran.returncode == 0, ran.stdout[-6000:]
