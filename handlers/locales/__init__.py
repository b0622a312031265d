"""The catalogue: `<language>/LC_MESSAGES/chat.po` is what people translate, `chat.mo` what gettext reads."""
