"""A hall that has set up whatever a desk can show."""

from dataclasses import replace

from server.domain.site.role import Role, Staff
from server.domain.site.site import Organisation, OrganisationRole, Site
from server.domain.site.site_settings import (
    AlarmSettings,
    ClosingAnswer,
    ClosingQuestion,
    InterpreterLine,
    Shift,
    StepOut,
    Waves,
)
from tests.building import a_place, a_topic, hours, said

QUESTION = ClosingQuestion(
    id="since",
    title="Seit wann hier?",
    answers=(ClosingAnswer(id="new", title="Neu"), ClosingAnswer(id="old", title="Lange")),
)
VIDEO = InterpreterLine(id="video", title="Video", languages=("ar",), at_once=1)
OFFICE = a_place(id="buero", title=said("Büro des Vereins"))
FAMILY = a_topic("familie", sensitive=True, ask_party=True, refer=("amt", "buero"), then=("arbeit", "empfang"))


def everything_set_up(site: Site) -> Site:
    """The same hall with an office, usual places, a way through several topics, lines, waves, a rota and somebody of the host."""
    always = hours("mon", "tue", "wed", "thu", "fri")
    return replace(
        site,
        organisations=(Organisation(id="stadt", title="Stadt", role=OrganisationRole.HOST), Organisation(id="verein", title="Verein", office="buero")),
        topics=(FAMILY, a_topic("arbeit"), a_topic("anmelden"), a_topic("geld"), a_topic("empfang", unsure=True)),
        directory=(*site.directory, OFFICE), closing_questions=(QUESTION,), interpreter_lines=(VIDEO,),
        rota=(Shift(advisors=("amt", "rat"), hours=(always,)),), waves=Waves(place=said("Saal"), size=2),
        alarm=AlarmSettings(), step_out=StepOut(), staff=(
            Staff(id="landrat", title="Landrat", organisation="stadt", roles=(Role.HOST,)),
            Staff(id="vorn", title="Empfang", organisation="stadt", roles=(Role.RECEPTION,)),
        ),
    )  # fmt: skip
