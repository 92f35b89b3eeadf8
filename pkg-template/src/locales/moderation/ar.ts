import type { ModerationMessages } from "./messages.js";

/** Arabic. */
export const ar: ModerationMessages = {
  why: {
    exfiltration: "عنوان قد ينقل بياناتك",
    "hidden-text": "محارف لا يراها الإنسان",
    instructions: "كلمات تعطي النموذج أوامر",
    "self-harm": "كلمات عن إيذاء النفس",
    slur: "إهانة عنصرية أو تمييزية",
    threat: "تهديد",
  },
  actions: {
    blur: "مغطى، لأنه يبدو أنه يحتوي على: {reasons}.",
    block: "غير معروض، لأنه يبدو أنه يحتوي على: {reasons}.",
    warn: "انتبه. يبدو أن هذا يحتوي على: {reasons}.",
  },
  show: "إظهاره رغم ذلك",
  help: {
    title: "لست وحدك",
    text: "إذا كنت تفكر في إيذاء نفسك، فتحدث الآن إلى شخص ما. وعند الخطر اتصل برقم الطوارئ في بلدك.",
    lines: ["في أوروبا رقم الطوارئ: 112"],
    elsewhere: "خطوط المساعدة حسب البلد",
  },
  report: {
    title: "الإبلاغ عن هذا الجواب",
    what: "ما الخطأ؟",
    kinds: { redaction: "أُخفي شيء بغير حق", leak: "لم تُخفَ معلومة", harmful: "إنه ضار", biased: "إنه غير منصف لبعض الناس" },
    note: "بكلماتك (تُخفى المعلومات هنا أيضًا)",
    payload: "هذا بالضبط ما يُحفظ أو يُرسل:",
    cancel: "إلغاء",
    submit: "إبلاغ",
    failed: "لا يمكن إخفاء هذا بما يكفي للإبلاغ عنه ({code}). غيّر كلماتك.",
  },
};
