"""WebAssembly as bytes: marks which functions run, and takes out the bodies of those that never do.

A body taken out is replaced by one instruction, `unreachable`: nothing else moves, every number of a function, type
or table place stays what it was. Whoever calls such a function is stopped at once; no code of ours or theirs can catch
it inside, and no other result can come of it. Format: WebAssembly core specification, binary format.
"""

from collections.abc import Callable, Collection, Iterator

MAGIC = b"\0asm\1\0\0\0"
IMPORT, GLOBAL, EXPORT, CODE, DATA = 2, 6, 7, 10, 11
OF_FUNCTION, OF_TABLE, OF_MEMORY, OF_GLOBAL, OF_TAG = range(5)
ZERO_THAT_CHANGES = b"\x7f\x01\x41\x00\x0b"
"""A mutable global of type i32 that begins as 0."""
STOP = b"\x00\x00\x0b"
"""A body: no locals, `unreachable`, end."""
AT_A_CONSTANT = b"\x00\x41"
"""How a piece of data begins: it is copied at the start, to the place that an `i32.const` says."""
COUNTER = "__ran"
MORE = 0x80
"""The bit of a byte that says that the number goes on."""
SIGN = 0x40
"""The bit of a signed number's last byte that says that it is negative."""


class WasmError(ValueError):
    """The file is not the WebAssembly that this module knows how to read."""


def number(data: bytes, at: int) -> tuple[int, int]:
    """Return the unsigned LEB128 number at a place, and the place behind it."""
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & ~MORE) << shift
        shift += 7
        if byte < MORE:
            return value, at


def encoded(value: int) -> bytes:
    """Return a number as unsigned LEB128."""
    out = bytearray()
    while value >= MORE:
        out.append(value % MORE | MORE)
        value >>= 7
    out.append(value)
    return bytes(out)


def sections(module: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield each section's id and content. Raises WasmError where this is not a module."""
    if not module.startswith(MAGIC):
        raise WasmError("The file does not begin like WebAssembly, version 1.")
    at = len(MAGIC)
    while at < len(module):
        kind = module[at]
        length, at = number(module, at + 1)
        yield kind, module[at : at + length]
        at += length


def bodies(module: bytes) -> list[bytes]:
    """Return the bodies of the module's own functions, in order."""
    found: list[bytes] = []
    code = dict(sections(module))[CODE]
    count, at = number(code, 0)
    for _ in range(count):
        length, at = number(code, at)
        found.append(code[at : at + length])
        at += length
    return found


def memory_of(module: bytes, size: int) -> tuple[bytes, int]:
    """Return the memory that a module begins with, so many bytes of it, and where the data ends it brings along."""
    memory, end = bytearray(size), 0
    count, at = number(data := dict(sections(module))[DATA], 0)
    for _ in range(count):
        if not data.startswith(AT_A_CONSTANT, at):
            raise WasmError("A piece of data has no constant place in memory.")
        place, at = _signed(data, at + len(AT_A_CONSTANT))
        length, at = number(data, at + 1)  # behind the end of the expression
        memory[place : place + length] = data[at : at + length]
        at += length
        end = max(end, place + length)
    if end > size or len(memory) != size:
        raise WasmError("The data goes over the end of the memory.")
    return bytes(memory), end


def _signed(data: bytes, at: int) -> tuple[int, int]:
    value, behind = number(data, at)
    bits = 7 * (behind - at)
    return value - (1 << bits if data[behind - 1] & SIGN else 0), behind


def counting(module: bytes) -> bytes:
    """Return a module in which each function raises a flag when it runs: an exported global, `__ran` and its number."""
    parts = dict(sections(module))
    functions = bodies(module)
    own, at = number(parts[GLOBAL], 0)
    first = _imported_globals(parts[IMPORT]) + own
    globals_ = encoded(own + len(functions)) + parts[GLOBAL][at:] + ZERO_THAT_CHANGES * len(functions)
    exported, at = number(parts[EXPORT], 0)
    flags = b"".join(_text(f"{COUNTER}{n}") + bytes([OF_GLOBAL]) + encoded(first + n) for n in range(len(functions)))
    exports = encoded(exported + len(functions)) + parts[EXPORT][at:] + flags
    raised = (_flagged(body, first + n) for n, body in enumerate(functions))
    return _with(module, {GLOBAL: globals_, EXPORT: exports, CODE: _code(raised, len(functions))})


def without(module: bytes, is_kept: Callable[[int, bytes], bool]) -> bytes:
    """Return the module with the body of every function gone that is not kept, asked by its number and its body."""
    functions = bodies(module)
    left = (body if is_kept(n, body) else STOP for n, body in enumerate(functions))
    return _with(module, {CODE: _code(left, len(functions))})


def exported(module: bytes) -> dict[str, bytes]:
    """Return the names that a module offers, each with its entry as it is written."""
    section = dict(sections(module))[EXPORT]
    count, at = number(section, 0)
    found: dict[str, bytes] = {}
    for _ in range(count):
        begin = at
        length, at = number(section, at)
        name = section[at : at + length].decode()
        _, at = number(section, at + length + 1)  # behind the name, its kind
        found[name] = section[begin:at]
    return found


def with_exports(module: bytes, kept: Collection[str]) -> bytes:
    """Return the module with only those exports whose names are kept."""
    left = [entry for name, entry in exported(module).items() if name in kept]
    return _with(module, {EXPORT: encoded(len(left)) + b"".join(left)})


def imported(module: bytes) -> frozenset[str]:
    """Return the names that a module asks for."""
    return frozenset(name for name, _ in _imports(dict(sections(module))[IMPORT]))


def _with(module: bytes, changed: dict[int, bytes]) -> bytes:
    out = bytearray(MAGIC)
    for kind, content in sections(module):
        now = changed.get(kind, content)
        out += bytes([kind]) + encoded(len(now)) + now
    return bytes(out)


def _code(functions: Iterator[bytes], count: int) -> bytes:
    return encoded(count) + b"".join(encoded(len(body)) + body for body in functions)


def _flagged(body: bytes, flag: int) -> bytes:
    """Put `i32.const 1; global.set flag` behind the declarations of a body's locals."""
    groups, at = number(body, 0)
    for _ in range(groups):
        _, at = number(body, at)
        at += 1  # one byte for the type: numbers and plain references, no typed ones
    return body[:at] + b"\x41\x01\x24" + encoded(flag) + body[at:]


def _text(text: str) -> bytes:
    return encoded(len(text)) + text.encode()


def _imported_globals(section: bytes) -> int:
    """Return how many globals come from outside: they are numbered first."""
    return sum(kind == OF_GLOBAL for _, kind in _imports(section))


def _imports(section: bytes) -> Iterator[tuple[str, int]]:
    """Yield name and kind of everything that comes from outside."""
    count, at = number(section, 0)
    for _ in range(count):
        length, at = number(section, at)  # of the name of the module
        length, at = number(section, at + length)
        name, kind = section[at : at + length].decode(), section[at + length]
        at = _behind(section, at + length + 1, kind)
        yield name, kind
    if at != len(section):
        raise WasmError("The list of imports ends elsewhere than it says.")


def _behind(section: bytes, at: int, kind: int) -> int:
    """Return the place behind the description of an import."""
    if kind == OF_FUNCTION:
        return number(section, at)[1]
    if kind == OF_GLOBAL:
        return at + 2
    if kind == OF_TAG:
        return number(section, at + 1)[1]
    if kind not in {OF_TABLE, OF_MEMORY}:
        raise WasmError(f"An import of kind {kind} is unknown.")
    limits = at + (kind == OF_TABLE)  # a table says first of what
    has_most = section[limits] & 1
    _, at = number(section, limits + 1)
    return number(section, at)[1] if has_most else at


def ranges(numbers: Collection[int]) -> list[tuple[int, int]]:
    """Return numbers as runs, first and last of each."""
    runs: list[tuple[int, int]] = []
    for n in sorted(numbers):
        if runs and runs[-1][1] == n - 1:
            runs[-1] = (runs[-1][0], n)
        else:
            runs.append((n, n))
    return runs
