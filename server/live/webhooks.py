"""Tells webhooks what happens: in order, until they have taken it, over restarts of this server."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Lock

import structlog

from server.clock import Clock
from server.live.housekeeping import Housekeeping
from server.live.webhook_post import NotTaken
from server.live.webhook_rows import keep_untold
from server.storage import deliveries, events, webhooks
from server.storage.deliveries import Delivery
from server.storage.records import Storage
from server.storage.webhooks import Webhook

LOOK_EVERY = 1.0
"""Seconds between two looks at the log."""

PAUSES = (10, 30, 60, 300, 900, 1800, 3600, 7200, 14_400, 21_600, 21_600)
"""Seconds before each further try: twelve in all, the last one after most of a day."""

LONGEST = timedelta(days=1)
"""What has waited for so long, because others before it were not taken, has no further try."""

DEAD_FOR = timedelta(days=14)
"""Dead deliveries are kept for so long."""

A_TRY = timedelta(minutes=2)
"""Longer than any try takes: if this server ends meanwhile, the next one tries again after that."""

AT_ONCE = 4
"""Webhooks that are told side by side: a slow one keeps few others waiting."""

Post = Callable[[Webhook, Delivery], None]
"""Tells once; raises NotTaken."""

log = structlog.get_logger()


class Webhooks:
    """`post` tells one delivery; `every` is in seconds."""

    def __init__(self, storage: Storage, clock: Clock, post: Post, *, every: float = LOOK_EVERY) -> None:
        self._storage = storage
        self._clock = clock
        self._post = post
        self._seen: dict[int, int] = {}
        self._busy: set[int] = set()
        self._lock = Lock()
        self._tellers = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="lotse-webhooks")
        self._again = Housekeeping(self.look, name="deliveries", every=every)

    def start(self) -> None:
        """Begins to follow the log."""
        self._again.start()

    def stop(self) -> None:
        """Ends after what is being told now; the rest waits in its rows."""
        self._again.stop()
        self._tellers.shutdown(wait=True, cancel_futures=True)

    def look(self) -> None:
        """Makes deliveries of what has happened since, and tells each webhook the first one that is due."""
        with self._storage.looking() as connection:
            known, newest = webhooks.of_all_halls(connection), events.newest(connection)
            due = deliveries.due(connection, self._clock()) if any(each.waiting for each in known) else []
            forgettable = any(each.dead for each in known)
        for webhook in known:
            self._keep(webhook, newest)
        if forgettable:
            before = self._clock() - DEAD_FOR
            self._storage.write_plainly(lambda connection: deliveries.forget_dead(connection, made_before=before))
        self._tell(known, due)

    def _keep(self, webhook: Webhook, newest: int) -> None:
        """Nothing is read twice, and nothing is written for what the webhook does not want."""
        after = max(webhook.told, self._seen.get(webhook.id, 0))
        if after < newest:
            self._seen[webhook.id] = keep_untold(self._storage, self._clock, webhook, after=after, newest=newest)

    def _tell(self, known: Sequence[Webhook], due: Sequence[Delivery]) -> None:
        by_id = {webhook.id: webhook for webhook in known}
        for delivery in due:
            with self._lock:
                if delivery.webhook in self._busy or delivery.webhook not in by_id:
                    continue
                self._busy.add(delivery.webhook)
            self._tellers.submit(self._try, by_id[delivery.webhook], delivery)

    def _try(self, webhook: Webhook, delivery: Delivery) -> None:
        try:
            until = self._clock() + A_TRY
            if self._storage.write_plainly(lambda connection: deliveries.claim(connection, delivery, until=until)):
                self._take(webhook, delivery)
        except Exception:  # one webhook that breaks keeps no other from being told
            log.exception("webhook_broke", webhook=webhook.id)
        finally:
            with self._lock:
                self._busy.discard(webhook.id)

    def _take(self, webhook: Webhook, delivery: Delivery) -> None:
        try:
            self._post(webhook, delivery)
        except NotTaken as error:
            self._not_taken(webhook, delivery, str(error))
        else:
            self._storage.write_plainly(lambda connection: deliveries.took(connection, delivery.id))

    def _not_taken(self, webhook: Webhook, delivery: Delivery, problem: str) -> None:
        now = self._clock()
        is_last = delivery.tries >= len(PAUSES) or now - delivery.made_at >= LONGEST
        again_at = None if is_last else now + timedelta(seconds=PAUSES[delivery.tries])
        log.info("webhook_not_taken", webhook=webhook.id, tries=delivery.tries + 1, problem=problem, is_last=is_last)
        self._storage.write_plainly(
            lambda connection: deliveries.failed(connection, delivery.id, again_at=again_at, problem=problem)
        )
