"""The agent's Markdown as what Telegram can show; pure, and nothing of what was said is lost."""
