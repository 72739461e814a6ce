// Small conveniences. Every page works without this file.
import { acronym } from "./acronym.js";
import { drafts } from "./drafts.js";
import { filter } from "./filter.js";
import { gate } from "./gate.js";
import { keys } from "./keys.js";
import { menu } from "./menu.js";
import { passkey } from "./passkey.js";
import { summary } from "./summary.js";
import { tabs } from "./tabs.js";
import { theme } from "./theme.js";
import { waiting } from "./waiting.js";

theme();
menu();
tabs(document);
filter();
gate();
acronym();
drafts();
keys();
passkey();
waiting();
summary(document);

document.addEventListener("htmx:afterSwap", (event) => {
  tabs(event.target);
  summary(event.target);
});
