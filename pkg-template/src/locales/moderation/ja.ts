import type { ModerationMessages } from "./messages.js";

/** Japanese. */
export const ja: ModerationMessages = {
  why: {
    exfiltration: "あなたの情報を持ち出すアドレス",
    "hidden-text": "人の目に見えない文字",
    instructions: "モデルへの命令となる言葉",
    "self-harm": "自分を傷つけることについての言葉",
    slur: "差別的な言葉",
    threat: "脅し",
  },
  actions: {
    blur: "次のものを含むようなので、覆っています：{reasons}。",
    block: "次のものを含むようなので、表示しません：{reasons}。",
    warn: "ご注意ください。次のものを含むようです：{reasons}。",
  },
  show: "それでも表示する",
  help: {
    title: "ひとりで抱えないでください",
    text: "自分を傷つけたいと思うときは、今すぐ誰かに話してください。無料で、秘密は守られます。危険なときは119に電話してください。",
    lines: ["#いのちSOS：0120-061-338", "よりそいホットライン：0120-279-338"],
    elsewhere: "ほかの国の相談窓口",
  },
  report: {
    title: "この回答を報告",
    what: "何が問題ですか？",
    kinds: { redaction: "誤って隠された", leak: "隠されなかった情報がある", harmful: "有害である", biased: "特定の人々に対して不公平である" },
    note: "あなたの言葉で（ここでも情報は隠されます）",
    payload: "保存または送信されるのは、ちょうどこれだけです：",
    cancel: "キャンセル",
    submit: "報告",
    failed: "報告できるほどには隠せません（{code}）。言葉を変えてください。",
  },
};
