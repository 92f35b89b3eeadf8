/** What a model might answer that saw `sent`: it names the placeholders, so it can hold only what left. */
export function reply(sent: string): string {
  const placeholders = [...new Set(sent.match(/\[[A-Z][A-Z0-9_]*_[A-Za-z0-9]+\]/g))];
  if (placeholders.length === 0) return "I read your message. It holds no placeholder.";
  return `I read your message. It mentions ${placeholders.join(", ")}.`;
}
