"""
Two walls that Linux lets any process build around itself, root or not, and that its own children can't leave: Landlock
for files, a filter of system calls for the network, other programs and other processes.
"""

import ctypes
import os
import platform
import struct

libc = ctypes.CDLL(None, use_errno=True)
libc.syscall.restype = ctypes.c_long

CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446
EXECUTE, WRITE_FILE, READ_FILE, READ_DIR, TRUNCATE, IOCTL_DEV = (1 << bit for bit in (0, 1, 2, 3, 14, 15))
READ = READ_FILE | READ_DIR
# What can be allowed for a file that is no folder.
OF_FILES = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE | IOCTL_DEV
# Kinds of access that a version of Landlock can refuse: the first has 13.
KINDS = {1: 13, 2: 14, 3: 15, 4: 15}


def close_files(readable, own_folder):
    """Leaves this process the paths `readable` to read and all in `own_folder`; False where Landlock is absent."""
    version = libc.syscall(CREATE_RULESET, None, 0, 1)
    if version < 1:
        return False
    every = (1 << KINDS.get(version, 16)) - 1
    # From version 4 on no TCP, from 6 on no signal and no abstract socket to a process outside.
    rules = struct.pack("=QQQ", every, 3 if version >= 4 else 0, 3 if version >= 6 else 0)
    ruleset = libc.syscall(CREATE_RULESET, rules, len(rules), 0)
    if ruleset < 0:
        return False
    for path, access in [(own_folder, every), *((path, READ) for path in readable if os.path.exists(path))]:
        opened = os.open(path, os.O_PATH | os.O_CLOEXEC)
        allowed = access & every & (-1 if os.path.isdir(path) else OF_FILES)
        libc.syscall(ADD_RULE, ruleset, 1, struct.pack("=Qi", allowed, opened), 0)
        os.close(opened)
    closed = libc.syscall(RESTRICT_SELF, ruleset, 0) == 0
    os.close(ruleset)
    return closed


# The name a machine's programs are checked by, and which of the numbers below are its own.
MACHINES = {"x86_64": (0xC000003E, 0), "aarch64": (0xC00000B7, 1)}
REFUSED = {
    # The network; io_uring could open sockets by itself.
    "socket": (41, 198), "socketpair": (53, 199), "io_uring_setup": (425, 425),
    # Other programs and processes; a session of its own would hide one from the parent that ends ours.
    "execve": (59, 221), "execveat": (322, 281), "ptrace": (101, 117), "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271), "kill": (62, 129), "tkill": (200, 130), "rt_sigqueueinfo": (129, 138),
    "rt_tgsigqueueinfo": (297, 240), "pidfd_send_signal": (424, 424), "pidfd_getfd": (438, 438),
    "setsid": (112, 157), "setpgid": (109, 154),
    # What no reader of files needs, and break-ins into the system begin with.
    "unshare": (272, 97), "setns": (308, 268), "mount": (165, 40), "bpf": (321, 280), "perf_event_open": (298, 241),
    "userfaultfd": (323, 282), "keyctl": (250, 219), "add_key": (248, 217), "request_key": (249, 218),
    "open_by_handle_at": (304, 265),
}  # fmt: skip
TGKILL = (234, 131)
PR_SET_SECCOMP, SECCOMP_MODE_FILTER = 22, 2
LOAD, EQUALS, AT_LEAST, RETURN = 0x20, 0x15, 0x35, 0x06
ALLOW, REFUSE, KILL = 0x7FFF0000, 0x00050001, 0x80000000
# Where a call's number, its machine and the lower half of its first argument lie in what the filter sees.
NUMBER, MACHINE, ARGUMENT = 0, 4, 16
X32_CALLS = 0x40000000


class Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p))


def filter_calls():
    """Has the system refuse (EPERM) the calls above from now on; False where it can't. Needs "no new privileges"."""
    if platform.machine() not in MACHINES:
        return False
    machine, own = MACHINES[platform.machine()]
    # Each test jumps over the next instruction or not: (code, value, skip if true, skip if false).
    steps = [(LOAD, MACHINE, 0, 0), (EQUALS, machine, 1, 0), (RETURN, KILL, 0, 0), (LOAD, NUMBER, 0, 0)]
    for code, number in [(AT_LEAST, X32_CALLS), *((EQUALS, numbers[own]) for numbers in REFUSED.values())]:
        steps += [(code, number, 0, 1), (RETURN, REFUSE, 0, 0)]
    # A process may end itself by a signal, as abort() does, and nobody else.
    steps += [(EQUALS, TGKILL[own], 1, 0), (RETURN, ALLOW, 0, 0), (LOAD, ARGUMENT, 0, 0)]
    steps += [(EQUALS, os.getpid(), 1, 0), (RETURN, REFUSE, 0, 0), (RETURN, ALLOW, 0, 0)]
    packed = b"".join(struct.pack("=HBBI", code, yes, no, value) for code, value, yes, no in steps)
    program = Program(len(steps), packed)
    return libc.prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.byref(program), 0, 0) == 0
