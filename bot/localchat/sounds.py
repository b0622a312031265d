"""What can be told of a sound by its bytes: whether it is a voice note, and how long it lasts."""

import struct
from dataclasses import dataclass

_OPUS_RATE = 48_000


@dataclass(frozen=True, slots=True)
class Sound:
    """`is_voice`: Telegram takes Ogg with Opus for a voice note, everything else for an audio file."""

    mime: str
    is_voice: bool
    seconds: int
    """0 where it is not known."""


def sound_of(body: bytes) -> Sound | None:
    """None for what is no sound that Telegram would know."""
    if body.startswith(b"OggS"):
        is_opus = b"OpusHead" in body[:256]
        return Sound("audio/ogg", is_opus, _ogg_seconds(body) if is_opus else 0)
    if body.startswith(b"RIFF") and body[8:12] == b"WAVE":
        return Sound("audio/x-wav", False, _wave_seconds(body))
    if body.startswith(b"ID3") or (len(body) > 1 and body[0] == 0xFF and body[1] & 0xE6 == 0xE2):
        return Sound("audio/mpeg", False, 0)
    if body.startswith(b"fLaC"):
        return Sound("audio/flac", False, 0)
    if body[4:8] == b"ftyp" and body[8:11] == b"M4A":
        return Sound("audio/mp4", False, 0)
    return None


def _ogg_seconds(body: bytes) -> int:
    """The last page says how many samples there are until its end."""
    last = body.rfind(b"OggS")
    if len(body) < last + 14:
        return 0
    samples: int = struct.unpack("<q", body[last + 6 : last + 14])[0]
    return max(0, min(samples // _OPUS_RATE, 24 * 3600))


def _wave_seconds(body: bytes) -> int:
    if len(body) < 32:
        return 0
    bytes_per_second: int = struct.unpack("<I", body[28:32])[0]
    return len(body) // bytes_per_second if bytes_per_second else 0
