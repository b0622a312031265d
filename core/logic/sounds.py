"""What kind of sound some bytes are, by how they begin: never by what their sender calls them."""


def media_type(body: bytes) -> str | None:
    """None for what is no recording that a transcription server takes."""
    if body.startswith(b"OggS"):
        return "audio/ogg"
    if body.startswith(b"RIFF") and body[8:12] == b"WAVE":
        return "audio/x-wav"
    if body.startswith(b"fLaC"):
        return "audio/flac"
    if body.startswith(b"\x1aE\xdf\xa3"):
        return "audio/webm"
    if body[4:8] == b"ftyp":
        return "audio/mp4"
    # A tag, or a frame: eleven bits set, and a layer that there is.
    if body.startswith(b"ID3") or (
        len(body) > 1 and body[0] == 0xFF and body[1] & 0xE0 == 0xE0 and body[1] & 0x06
    ):
        return "audio/mpeg"
    return None
