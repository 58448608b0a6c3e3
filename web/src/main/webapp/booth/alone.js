// The page saved as one file: its modules stand in it as they are, in an order in which each needs only those before it. The last
// is the one that the page begins with.
const made = new Map();
let own = "";
for (const block of document.querySelectorAll("script[data-module]")) {
  const place = new URL(block.dataset.module, "http://booth/");
  const source = block.textContent.replace(/from "(\.[^"]+)"/g, (_, to) => `from "${made.get(new URL(to, place).pathname)}"`);
  own = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  made.set(place.pathname, own);
}
import(own);
