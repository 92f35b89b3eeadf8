import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Page } from "./page.js";

const root = document.querySelector("main");
if (root !== null) createRoot(root).render(<StrictMode><Page /></StrictMode>);
