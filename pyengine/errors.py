"""The two ways in which something can be wrong: a fault in a file, a complaint about an answer."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Something wrong in a file of knowledge, told to its author.

    `file` and `key` name the place; `found` says what stands there; `right` what would be right.
    """

    file: str
    key: str
    found: str
    right: str

    def __str__(self) -> str:
        return f"{self.file} › {self.key}: {self.found}; {self.right}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaint:
    """Something wrong with an answer or a swap, told to its reader; neither: the whole text is at fault."""

    question: str | None
    found: str
    right: str
    swap: str | None = None

    def __str__(self) -> str:
        return f"{self.question or self.swap or 'answers'}: {self.found}; {self.right}"


class KnowledgeError(Exception):
    """The knowledge cannot be used. Carries every fault found, not the first alone."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        self.faults = faults
        super().__init__("\n".join(map(str, faults)))


class AnswersError(Exception):
    """The answers cannot be used. Carries every complaint found."""

    def __init__(self, complaints: tuple[Complaint, ...]) -> None:
        self.complaints = complaints
        super().__init__("\n".join(map(str, complaints)))
