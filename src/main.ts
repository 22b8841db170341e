import { mount } from 'svelte';
import App from './ui/App.svelte';
import { loadPage } from './ui/pages.ts';
import './ui/styles/index.css';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no element with the id "app"');
const visit = { hash: location.hash };
const Page = await loadPage(visit);
mount(App, { target, props: { first: { visit, Page } } });
