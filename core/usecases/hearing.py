"""What is spoken to us, as a text."""

from core.context import Caller, Core
from core.errors import Conflict, InvalidInput, TooLarge
from core.logic.sounds import media_type
from core.machinery.transcriber import Transcriber

VOICE_BYTES = 20 * 1024 * 1024
"""Of one recording: what a bot may fetch from Telegram; an hour of a voice note."""
NOT_SET_UP = (
    "I can't listen here: write it instead. (Who runs me can set CC_TRANSCRIBE_URL to a server that"
    " transcribes as OpenAI's does.) Nothing was started."
)


def check_set_up(core: Core) -> None:
    """Raise Conflict where nobody transcribes."""
    if core.settings.transcribe_address is None:
        raise Conflict(NOT_SET_UP)


async def hear(core: Core, caller: Caller, body: bytes) -> str:
    """What is said in a recording; empty where nothing is. Raises NotHeard, Conflict where nobody
    transcribes, TooLarge, InvalidInput for what is no recording."""
    caller.must_act()
    settings = core.settings
    if settings.transcribe_address is None:
        raise Conflict(NOT_SET_UP)
    if len(body) > VOICE_BYTES:
        raise TooLarge(f"The recording is larger than {VOICE_BYTES // 1024**2} MB. Nothing was started.")
    kind = media_type(body)
    if kind is None:
        raise InvalidInput("This is no recording that can be listened to. Nothing was started.")
    transcriber = Transcriber(settings.transcribe_address, settings.transcribe_key, settings.transcribe_model)
    return await transcriber.hear(body, kind)
