"""A profile in which much is wrong: every mistake in one run, each with the line where it stands."""

import pytest

from server.profile.read import ProfileWrong, read_profile

BROKEN = """\
site: halle
title: Halle
subtitle: Am Platz
timezone: Europe/Berlin
languages: [de]
holidays: DE-XX  # an unknown Land
organisations:
  - {id: verein, title: Verein, office: fort}  # a place that is not there
desks:
  - {id: eins, label: Zimmer 1}
advisors:
  - {id: rat, title: Rat, organisation: verein, topics: [empfang, arbeit], languages: [de]}
opening:
  - {days: [mon], opens: 08:00, closes: 12:00, valid_to: 2026-06-30}
  - {days: [mon], opens: 10:00, closes: 18:00, valid_from: 2026-06-01}  # overlapping validity
  - {rule: FREQ=HOURLY, opens: 08:00, closes: 12:00}  # a rule that says hours
closed:
  - first: 2026-12-24
    last: 2026-12-01  # before its first day
rota:
  - advisors:
      - rat
      - fort  # nobody
    desk: eins  # for two at once
    hours:
      - {days: [mon], opens: 08:00, closes: 08:00}  # no time at all
waiting_place: {de: Dort}
early_arrival:
  minutes: 600  # in the night
topics:
  - id: empfang
    title: {de: Empfang}
    icon: house
    unsure: true
    then:
      - arbeit
  - id: arbeit
    title: {de: Arbeit}
    icon: house
    organisations:
      - {organisation: verein, valid_from: 2026-06-01, valid_to: 2026-05-01}  # backwards
    then:  # back to the first one
      - empfang
  - id: geld  # nobody serves it
    title: {de: Geld}
    icon: house
    refer: [amt, fort]  # a place that is not there
redirects:
  - id: nebenan
    reason: {de: Dort}
    place: drueben  # a place that is not there
directory:
  - id: amt
    title: {de: Amt}
    where: {de: Rechts}
    hours: [{days: [mon], opens: 12:00, closes: 08:00}]  # backwards
staff:
  - {id: rat, title: Pforte, organisation: nirgends, roles: [host]}  # no such organisation
"""

EXPECTED = {
    6: "holidays",
    8: "organisations.0.office",
    15: "opening.1",
    16: "opening.2.rule",
    19: "closed.0.last",
    23: "rota.0.advisors.1",
    24: "rota.0.desk",
    26: "rota.0.hours.0.closes",
    29: "early_arrival.minutes",
    35: "topics.0.then",
    41: "topics.1.organisations.0.valid_to",
    44: "topics.2.id",
    47: "topics.2.refer.1",
    51: "redirects.0.place",
    56: "directory.0.hours.0.closes",
    58: "staff.0.organisation",
}


def test_every_mistake_is_said_in_one_run_with_its_line() -> None:
    with pytest.raises(ProfileWrong) as wrong:
        read_profile(BROKEN)

    said = {complaint.line: complaint.where for complaint in wrong.value.complaints}
    assert said == EXPECTED
