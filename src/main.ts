import { mount } from 'svelte';
import App from './ui/App.svelte';
import './ui/styles/index.css';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no element with the id "app"');
mount(App, { target });
