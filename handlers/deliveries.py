"""What could not be said: the button that has it tried again."""

from core.context import Caller, Core
from core.usecases import outbox
from handlers.presses import Press, PressTable
from handlers.saying import Talk
from handlers.views import words
from handlers.views.card import Action


async def press_retry(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    tried = await outbox.retry_all(core, caller)
    said = f"{words.count(tried, 'message')} tried again." if tried else "Nothing waits for another try."
    await talk.toast(said)


PRESSES: PressTable = {Action.RETRY_OUTBOX: press_retry}
