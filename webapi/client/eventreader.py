"""Reading Server-Sent Events from bytes as they come, by the rules of the standard."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Told:
    """One event of a stream."""

    event: str
    data: str


@dataclass(slots=True)
class EventReader:
    """Give it bytes in whatever pieces; it gives the events that are complete."""

    last_id: str = ""
    """The id to come back with: of the last event, or one that the server gave without any."""
    retry: float | None = None
    """Seconds that the server wants to be left alone for before a reader comes back."""
    _rest: bytes = b""
    _event: str = ""
    _id: str | None = None
    _data: list[str] = field(default_factory=list)

    def feed(self, data: bytes) -> list[Told]:
        # What ends with a carriage return may go on with a newline that belongs to it.
        whole = self._rest + data
        held = whole.endswith(b"\r")
        text = whole[:-1] if held else whole
        *lines, rest = text.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
        self._rest = rest + b"\r" if held else rest
        found = (self._line(line.decode("utf-8", "replace")) for line in lines)
        return [told for told in found if told is not None]

    def begin_again(self) -> None:
        """For a new connection: what was half read is read again there."""
        self._rest, self._event, self._id, self._data = b"", "", None, []

    def _line(self, line: str) -> Told | None:
        if not line:
            return self._dispatch()
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        match name:
            case "event":
                self._event = value
            case "data":
                self._data.append(value)
            case "id" if "\0" not in value:
                self._id = value
            case "retry" if value.isascii() and value.isdigit():
                self.retry = int(value) / 1000
            case _:  # a comment, or what is not known
                pass
        return None

    def _dispatch(self) -> Told | None:
        if self._id is not None:
            self.last_id = self._id
        told = Told(self._event or "message", "\n".join(self._data)) if self._data else None
        self._event, self._id, self._data = "", None, []
        return told
