import './ui/look/fonts.css'
import { wallCopy } from './copy/wall.js'
import { mount } from './mount.js'
import { WallApp } from './wall/WallApp.js'

void mount(<WallApp />, wallCopy)
