package org.isnad.web;

import jakarta.faces.component.UIComponentBase;

/** A component of ours, which writes itself: no renderer is looked for. */
abstract class OwnComponent extends UIComponentBase {

    @Override
    public String getFamily() {
        return "org.isnad.web";
    }
}
