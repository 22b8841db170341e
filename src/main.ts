import { mount } from 'svelte';
import App from './ui/App.svelte';
import { slugIn } from './ui/bench/bench.svelte.ts';
import { language } from './ui/language.svelte.ts';
import { loadText } from './ui/scenario-texts.svelte.ts';
import './ui/styles/index.css';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no element with the id "app"');
await loadText(slugIn(location.hash), language());
mount(App, { target });
