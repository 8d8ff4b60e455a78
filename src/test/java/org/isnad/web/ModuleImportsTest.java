package org.isnad.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModuleImportsTest {

    @Test
    void finds_what_a_script_imports() {
        var script = """
                // import './not-this.js';
                import './first.js';
                import { one, two } from './second.js';
                import {
                  three,
                } from './third-one.js';
                export { four } from "./part-4TH.js";
                const five = 'import ./fifth.js';
                """;

        assertThat(ModuleImports.importedBy(script)).containsExactly("first", "second", "third-one", "part-4TH");
    }
}
