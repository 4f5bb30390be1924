// Sets the theme before the first paint, so that nothing flashes. The explorer takes over from here.
{
  const chosen = localStorage.getItem("asterism-theme");
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const scheme = chosen === "dark" || chosen === "light" ? chosen : system;
  document.documentElement.dataset.mantineColorScheme = scheme;
  document.documentElement.style.background = scheme === "dark" ? "#0e131d" : "#faf9f6";
}
