// A button that copies the citation beside it. Without this file one click selects it whole.
for (const text of document.querySelectorAll("#citation")) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Copy";
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text.textContent);
      button.textContent = "Copied";
    } catch {
      getSelection().selectAllChildren(text);
      button.textContent = "Selected: copy it by the keyboard";
    }
  });
  text.after(button);
}
