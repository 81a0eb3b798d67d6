/** An export of a channel with messages, each over a plain one of Ada's. */
export function exported(messages: readonly object[], channel: object = {}): string {
  return JSON.stringify({
    guild: { id: '1', name: 'The club' },
    channel: { id: '2', type: 'GuildTextChat', category: 'Info', name: 'rules', ...channel },
    messages: messages.map((message, at) => ({
      id: String(100 + at),
      type: 'Default',
      timestamp: '2025-03-03T14:02:10.5+01:00',
      timestampEdited: null,
      content: '',
      author: { id: '7', name: 'ada', nickname: 'Ada', isBot: false },
      attachments: [],
      embeds: [],
      ...message,
    })),
  });
}
