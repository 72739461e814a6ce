// The drafting editor: CodeMirror 6 over a textarea. Loaded on its page only.
//   <textarea data-editor> … </textarea>   and   <meta name="csp-nonce" content="…"> in the head
// The textarea stays the field that is sent. Findings come from <… data-baris="12" data-kolom="3" data-tingkat="Error">
// inside .temuan; a press on one goes to its line and marks #<data-naskah> on the reading copy.
import { autocompletion, closeBrackets } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { StreamLanguage, HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, searchKeymap } from "@codemirror/search";
import { EditorState } from "@codemirror/state";
import { EditorView, drawSelection, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const nonce = document.querySelector("meta[name=csp-nonce]")?.content ?? "";

function open(area) {
  const view = new EditorView({ parent: holder(area), state: EditorState.create({ doc: area.value, extensions: extensions(area) }) });
  area.hidden = true;
  area.editor = view;
  mark(view);
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-baris]");
    if (button) goTo(view, Number(button.dataset.baris), button.dataset.naskah);
  });
  document.addEventListener("htmx:afterSwap", () => mark(view));
  document.addEventListener("keydown", (event) => {
    if (event.altKey && ["1", "2", "3"].includes(event.key)) toPane(event, view);
  });
}

function holder(area) {
  const box = document.createElement("div");
  box.className = "penyunting";
  area.after(box);
  return box;
}

function extensions(area) {
  return [
    EditorView.cspNonce.of(nonce),
    EditorView.contentAttributes.of({ "aria-label": area.dataset.editor || "Naskah sumber", lang: "id", spellcheck: "false" }),
    lineNumbers(), highlightActiveLine(), highlightActiveLineGutter(), drawSelection(), history(), closeBrackets(), autocompletion(),
    highlightSelectionMatches(), lintGutter(), EditorView.lineWrapping,
    StreamLanguage.define(draftText), syntaxHighlighting(colours),
    EditorState.readOnly.of(area.readOnly),
    keymap.of([{ key: "Mod-s", run: () => save(area) }, ...defaultKeymap, ...historyKeymap, ...searchKeymap]),
    EditorView.updateListener.of((update) => {
      if (!update.docChanged) return;
      area.value = update.state.doc.toString();
      area.dispatchEvent(new Event("input", { bubbles: true }));
      area.dispatchEvent(new Event("change", { bubbles: true }));
    }),
  ];
}

function save(area) {
  area.form?.requestSubmit();
  return true;
}

// The findings of the page, as marks in the margin and under the words.
function mark(view) {
  const found = [...document.querySelectorAll(".temuan [data-baris]")].map((item) => {
    const line = view.state.doc.line(Math.min(Math.max(Number(item.dataset.baris), 1), view.state.doc.lines));
    const from = Math.min(line.from + Math.max(Number(item.dataset.kolom || 1) - 1, 0), line.to);
    const severity = { Error: "error", Warning: "warning" }[item.dataset.tingkat] ?? "info";
    return { from, to: line.to, severity, message: item.dataset.pesan || item.textContent.trim() };
  });
  view.dispatch(setDiagnostics(view.state, found));
}

function goTo(view, number, reading) {
  const line = view.state.doc.line(Math.min(Math.max(number, 1), view.state.doc.lines));
  view.dispatch({ selection: { anchor: line.from }, effects: EditorView.scrollIntoView(line.from, { y: "center" }) });
  for (const old of document.querySelectorAll(".sorot")) old.classList.remove("sorot");
  const part = reading && document.getElementById(reading);
  if (part) {
    part.classList.add("sorot");
    part.scrollIntoView({ block: "center" });
  }
}

function toPane(event, view) {
  event.preventDefault();
  if (event.key === "2") return view.focus();
  document.querySelector(`[data-panel-alt="${event.key}"]`)?.focus();
}

// Draft text with the template language in it: {{ … }}, @kata, BAB and Pasal headings, # comments.
const draftText = {
  startState: () => ({ code: false }),
  token(stream, state) {
    if (state.code) {
      if (stream.match(/^[~-]?\}\}/)) { state.code = false; return "keyword"; }
      if (stream.match(/^"([^"\\]|\\.)*"/) || stream.match(/^'([^'\\]|\\.)*'/)) return "string";
      if (stream.match(/^(if|else|end|for|in|while|include|func|ret|capture|case|when|with|wrap|break|continue|null|true|false)\b/)) return "keyword";
      if (stream.match(/^[\p{L}_][\p{L}\p{N}_.]*/u)) return "variableName";
      if (stream.match(/^\d+(\.\d+)?/)) return "number";
      stream.next();
      return null;
    }
    if (stream.match(/^\{\{[~-]?/)) { state.code = true; return "keyword"; }
    if (stream.sol()) {
      if (stream.match(/^\s*@[\p{L}-]+/u)) return "heading";
      if (stream.match(/^\s*#.*/)) return "comment";
      if (stream.match(/^\s*(BAB|Bagian|Paragraf|Pasal|Menimbang|Mengingat|Memperhatikan|MEMUTUSKAN|Menetapkan|LAMPIRAN)\b[^{]*/)) return "heading";
    }
    stream.next();
    stream.eatWhile((c) => c !== "{");
    return null;
  },
};

const colours = HighlightStyle.define([
  { tag: tags.heading, class: "ck-judul" },
  { tag: tags.keyword, class: "ck-kata" },
  { tag: tags.variableName, class: "ck-nama" },
  { tag: tags.string, class: "ck-teks" },
  { tag: tags.number, class: "ck-teks" },
  { tag: tags.comment, class: "ck-komentar" },
]);

for (const area of document.querySelectorAll("textarea[data-editor]")) open(area);
