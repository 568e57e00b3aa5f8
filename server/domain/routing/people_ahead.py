"""How many people ahead are said: each of a short line, tens of a long one."""

EACH = 20
"""So many are said one by one; of more nobody wants to know whether one has gone."""

TENS = 10


def people_said(people: int) -> tuple[int, bool]:
    """The number that is said of `people` ahead, and whether it is "or more".

    Always fewer than there are, so that "more than 60" is as true as "60 or more".
    """
    if people <= EACH:
        return people, False
    return (people - 1) // TENS * TENS, True
