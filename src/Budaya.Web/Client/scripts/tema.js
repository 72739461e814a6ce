// Runs before the page is painted: the theme chosen on this device, else the device's own. Marks that a script runs.
var root = document.documentElement;
root.classList.add("js");
var chosen = null;
try { chosen = localStorage.getItem("tema"); } catch (e) { /* storage is closed: follow the device */ }
if (chosen !== "dark" && chosen !== "light") chosen = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
root.setAttribute("data-bs-theme", chosen);
