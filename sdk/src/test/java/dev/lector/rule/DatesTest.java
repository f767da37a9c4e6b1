package dev.lector.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2018-03-05|2018-03-05",
                "2018/03/05|2018-03-05",
                "05.03.2018|2018-03-05",
                "5.3.18|2018-03-05",
                "31/12/2018|2018-12-31",
                "03/20/2023|2023-03-20",
                "8-9-2022|2022-09-08",
                "20181230|2018-12-30",
                "7. Mai 2014|2014-05-07",
                "11. März 2014|2014-03-11",
                "11 mars 2014|2014-03-11",
                "02 Juillet 2015|2015-07-02",
                "1er août 2020|2020-08-01",
                "19 april 2014|2014-04-19",
                "3 de mayo de 2021|2021-05-03",
                "15 gennaio 2020|2020-01-15",
                "5 mrt 2021|2021-03-05",
                "12 février 2019|2019-02-12",
                "August 3 , 2014|2014-08-03",
                "Jan 1, 2022|2022-01-01",
                "January 31st, 2022|2022-01-31",
                "3-Aug-2014|2014-08-03",
                "3rd of August 2014|2014-08-03",
                "26.10.22|2022-10-26",
                "25-DEC-19|2019-12-25",
                "Sept. 4, 2019|2019-09-04",
            })
    void shouldReadEveryPrinting(String printed, LocalDate day) {
        PrintedDate date = Dates.parse(printed, DateOrder.UNKNOWN);
        assertThat(date).isNotNull();
        assertThat(date.value()).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.234,56",
                "12.00",
                "31.02.2020",
                "99/99/99",
                "201/113/40209",
                "Version 1.2.3",
                "12:30:15",
                "",
                "May"
            })
    void shouldFindNoDateWhereNoneIs(String printed) {
        assertThat(Dates.find(printed, DateOrder.UNKNOWN)).isEmpty();
    }

    @Test
    void shouldSayWhenTheOrderStaysOpen() {
        PrintedDate date = Dates.parse("03/04/20", DateOrder.UNKNOWN);
        assertThat(date).isNotNull();
        assertThat(date.decided()).isFalse();
        assertThat(date.value()).isEqualTo("2020-04-03");
        assertThat(date.other()).isEqualTo("2020-03-04");
    }

    @Test
    void shouldFollowTheOrderOfTheDocument() {
        assertThat(Dates.orderOf("01/20/20 and 03/04/20")).isEqualTo(DateOrder.MONTH_FIRST);
        PrintedDate date = Dates.parse("03/04/20", DateOrder.MONTH_FIRST);
        assertThat(date).isNotNull();
        assertThat(date.value()).isEqualTo("2020-03-04");
        assertThat(date.decided()).isTrue();
    }

    @Test
    void shouldFindBothEndsOfARange() {
        assertThat(Dates.find("01/20/20 - 01/28/20", DateOrder.MONTH_FIRST))
                .extracting(d -> d.value().toString())
                .containsExactly("2020-01-20", "2020-01-28");
    }
}
