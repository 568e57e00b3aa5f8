"""What the server's pages decide in the browser, tested with node."""

from tests.node import node_tests


def test_the_modules_of_the_pages_decide_as_their_tests_say() -> None:
    ran = node_tests("web")

    assert ran.returncode == 0, ran.stdout[-6000:]
