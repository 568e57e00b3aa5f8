"""Which of several processes on one machine fills a folder that they share."""

import fcntl
import os
from pathlib import Path

NAME = ".in-charge"


class FolderDuty:
    """A lock on a file in the folder; the system lets it go when the process ends, however that ends."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._file: int | None = None

    def start(self) -> None:
        """Takes it upon this process, unless another has it."""
        self.is_ours()

    def is_ours(self) -> bool:
        """Whether this process fills the folder; always, if it is shared with nobody because there is none."""
        if self._folder is None or self._file is not None:
            return True
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            file = os.open(self._folder / NAME, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except OSError:
            return True  # whoever fills it finds out what is wrong with it, and says so
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(file)
            return False
        self._file = file
        return True

    def stop(self) -> None:
        """Lets another process fill it."""
        if self._file is not None:
            os.close(self._file)
            self._file = None
