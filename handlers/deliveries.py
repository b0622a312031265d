"""What could not be said: the button that has it tried again."""

from core.context import Caller, Core
from core.usecases import outbox
from handlers.language import counted, tr
from handlers.presses import Press, PressTable
from handlers.saying import Talk
from handlers.views.card import Action


async def press_retry(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    tried = await outbox.retry_all(core, caller)
    said = counted("{number} message tried again.", "{number} messages tried again.", tried)
    await talk.toast(said if tried else tr("Nothing waits for another try."))


PRESSES: PressTable = {Action.RETRY_OUTBOX: press_retry}
