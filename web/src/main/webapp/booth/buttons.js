/**
 * Buttons that a script works are shut in the page as it comes (data-worked, disabled), and a line says so (data-preparing):
 * pressed before the script is here, they would do nothing, or what a form does without it. The script ends with this.
 */
export function openButtons() {
  for (const line of document.querySelectorAll("[data-preparing]")) line.hidden = true;
  for (const button of document.querySelectorAll("[data-worked]")) button.disabled = false;
}
