package org.isnad.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ExportJobTest {

    private final ExportJob job = new ExportJob(1, 1, new ExportOrder("jsonl", "all", Map.of()));

    @Test
    void stays_cancelled_though_its_file_is_made() {
        job.begin();
        job.cancel();

        job.done("corpus.jsonl", 1, "0".repeat(64));

        assertThat(job.state()).isEqualTo(ExportState.CANCELLED);
    }

    @Test
    void stays_cancelled_though_something_goes_wrong() {
        job.begin();
        job.cancel();

        job.failed("NoSuchSet");

        assertThat(job.state()).isEqualTo(ExportState.CANCELLED);
    }

    @Test
    void stays_done_when_it_is_cancelled_too_late() {
        job.begin();
        job.done("corpus.jsonl", 1, "0".repeat(64));

        job.cancel();

        assertThat(job.state()).isEqualTo(ExportState.DONE);
    }
}
