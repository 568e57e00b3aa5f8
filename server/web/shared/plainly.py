"""What is stored about visitors, in plain sentences that follow from the settings."""

from server.domain.site.site import OrganisationRole, Site
from server.words.catalogue import Catalogue


def plainly(site: Site, words: Catalogue, *, years: int) -> tuple[str, ...]:
    """Each sentence in the language of `words`, the catalogue `privacy`. `years` is how long events are kept."""
    say, later = words.say, site.privacy.delete_after
    return (
        say("no-name"),
        say("kept"),
        say("deleted-later", count=later) if later else say("deleted"),
        say("sees"),
        f"{say('counted')} {say('counted-until', count=years)}",
        say("talk"),
        say("others"),
        *((say("phone"),) if site.phone.push else ()),
        say("asked", host=_host(site)),
    )


def _host(site: Site) -> str:
    """The organisation that runs the hall, else the first one."""
    hosts = (each.title for each in site.organisations if each.role is OrganisationRole.HOST)
    return next(hosts, site.organisations[0].title)
