import './ui/look/fonts.css'
import { manifestCopy } from './copy/manifest.js'
import { ManifestApp } from './manifest/ManifestApp.js'
import { mount } from './mount.js'

void mount(<ManifestApp />, manifestCopy)
