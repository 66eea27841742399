"""How much memory a process has, as Linux tells it; 0 elsewhere."""

import ctypes
import resource

PAGE = resource.getpagesize()


def sizes(pid):
    """Address space and resident memory of a process, bytes."""
    try:
        with open(f"/proc/{pid}/statm") as statm:
            pages = statm.read().split()
            return int(pages[0]) * PAGE, int(pages[1]) * PAGE
    except OSError:
        return 0, 0


def own_peak_bytes():
    """
    The most this process had beyond what it shares with the one it was forked from: what is private to it now, pages
    written to since the fork among it, and what it has given back since its peak. Takes a millisecond or two.
    """
    try:
        shares, status = fields("/proc/self/smaps_rollup"), fields("/proc/self/status")
    except OSError:
        return 0
    return shares["Private_Clean"] + shares["Private_Dirty"] + status["VmHWM"] - status["VmRSS"]


def fields(path):
    """Bytes by name, of lines like `VmRSS:  1234 kB`."""
    with open(path, encoding="utf-8") as file:
        lines = (line.split() for line in file)
        return {words[0].rstrip(":"): int(words[1]) * 1024 for words in lines if words[-1] == "kB"}


def give_back():
    """Returns freed memory to the system, where the C library can: a process forked from here would copy it when used again."""
    libc = ctypes.CDLL(None)
    if hasattr(libc, "malloc_trim"):
        libc.malloc_trim(0)
