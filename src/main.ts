import { mount } from 'svelte';
import App from './ui/App.svelte';
import { language, loadWords } from './ui/language.svelte.ts';
import { loadPage } from './ui/pages.ts';
import './ui/styles/index.css';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no element with the id "app"');
const visit = { hash: location.hash };
const [Page] = await Promise.all([loadPage(visit), loadWords(language())]);
mount(App, { target, props: { first: { visit, Page } } });
