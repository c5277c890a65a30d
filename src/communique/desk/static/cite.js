// A button that copies the citation beside it. Without this file one click selects it whole.
for (const text of document.querySelectorAll("#citation")) {
  const button = Object.assign(document.createElement("input"), { type: "button", value: "Copy" });
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text.textContent);
      button.value = "Copied";
    } catch {
      getSelection().selectAllChildren(text);
      button.value = "Selected: copy it by the keyboard";
    }
  });
  text.after(button);
}
