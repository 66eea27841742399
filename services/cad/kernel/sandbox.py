"""What a child gives up before it opens a hostile file: network, environment, descriptors, privileges, resources."""

import contextlib
import ctypes
import os
import resource
import signal
import sys

from memory import sizes

libc = ctypes.CDLL(None, use_errno=True)
CLONE_NEWNET, CLONE_NEWUSER = 0x40000000, 0x10000000
PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_SET_NO_NEW_PRIVS = 1, 4, 38
# Not "nobody": services on the same machine (the embedded Postgres) run as that, and one user can read another's files.
OWN_UID = 65533
ON_LINUX = sys.platform == "linux"


def cap(kind, value):
    """Lowers a limit; a system that lacks or refuses it keeps its own."""
    try:
        soft, hard = resource.getrlimit(kind)
        value = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(kind, (value, value))
    except (OSError, ValueError):
        pass


def isolate_network():
    """An own, empty network namespace: as root by right, else inside an own user namespace. False where refused."""
    if not ON_LINUX:
        return False
    flags = CLONE_NEWNET if os.geteuid() == 0 else CLONE_NEWNET | CLONE_NEWUSER
    return libc.unshare(flags) == 0


def own_folder(path):
    """Makes the folder a child writes to, which it owns when it will run as a user of its own."""
    os.mkdir(path, 0o700)
    if os.geteuid() == 0:
        os.chown(path, OWN_UID, OWN_UID)


def take_back(folder):
    """Closes the folder to whatever may be left of the child, before anybody reads it."""
    if os.geteuid() == 0:
        try:
            os.chown(folder, 0, 0)
        except FileNotFoundError:
            pass


def enter(folder, step_path, report_fd, memory_bytes, cpu_seconds, parent_pid):
    """
    Moves the forked child into its sandbox: in `folder`, reporting on `report_fd`, its words going to `words.log`
    there. Returns the path under which it can read the STEP file, and whether it is cut off from the network.
    """
    os.setsid()
    os.chdir(folder)
    words = os.open("words.log", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    nothing = os.open(os.devnull, os.O_RDONLY)
    source = os.open(step_path, os.O_RDONLY)
    for target, fd in ((0, nothing), (1, words), (2, words)):
        os.dup2(fd, target)
    keep = sorted((source, report_fd))
    os.closerange(3, keep[0])
    os.closerange(keep[0] + 1, keep[1])
    os.closerange(keep[1] + 1, 4096)
    for signal_number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(signal_number, signal.SIG_DFL)
    os.environ.clear()
    libc.clearenv() if hasattr(libc, "clearenv") else None

    if ON_LINUX:
        with open("/proc/self/oom_score_adj", "w") as score:
            score.write("1000")
    isolated = isolate_network()
    cap(resource.RLIMIT_CORE, 0)
    cap(resource.RLIMIT_CPU, cpu_seconds)
    cap(resource.RLIMIT_AS, sizes("self")[0] + memory_bytes)
    cap(resource.RLIMIT_FSIZE, memory_bytes)
    path = step_path
    if os.geteuid() == 0:
        os.fchown(1, OWN_UID, OWN_UID)
        # The folders above the file may be closed to that user: it reads through the descriptor, or a copy of its own.
        path = f"/proc/self/fd/{source}"
        if not os.fstat(source).st_mode & 0o004:
            path = "input.step"
            copy(source, path)
        os.setgroups([])
        os.setresgid(OWN_UID, OWN_UID, OWN_UID)
        os.setresuid(OWN_UID, OWN_UID, OWN_UID)
    if ON_LINUX:
        libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
        # A change of user hides /proc/self from the process itself, and forgets whose death ends it.
        libc.prctl(PR_SET_DUMPABLE, 1, 0, 0, 0)
        die_with(parent_pid)
    return path, isolated


@contextlib.contextmanager
def no_more_files():
    """What a STEP file refers to is not opened within: it could be any file of this machine that the child may read."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def die_with(parent_pid):
    """Ends this process when its parent ends, even by SIGKILL."""
    libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent_pid:
        os._exit(1)


def copy(source, path):
    target = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    while chunk := os.read(source, 1 << 20):
        os.write(target, chunk)
    os.fchown(target, OWN_UID, OWN_UID)
    os.close(target)
