/* The least a journal in a workbook can cost with the library esep writes with: ROWS rows of COLUMNS
   cells, numbers, dates and texts in turn, in constant memory. Nothing is formatted, linked or read back.

   sheet ROWS COLUMNS FILE.xlsx */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <xlsxwriter.h>

int main(int count, char **arguments) {
    if (count != 4) return fputs("sheet ROWS COLUMNS FILE\n", stderr), 2;
    long rows = atol(arguments[1]);
    int columns = atoi(arguments[2]);
    lxw_workbook_options options = {.constant_memory = LXW_TRUE};
    lxw_workbook *book = workbook_new_opt(arguments[3], &options);
    lxw_worksheet *sheet = workbook_add_worksheet(book, "Журнал");
    lxw_format *money = workbook_add_format(book), *date = workbook_add_format(book);
    format_set_num_format(money, "#,##0.00");
    format_set_num_format(date, "dd.mm.yyyy");
    static const char *const words[] = {"Төлем", "utilities.heating", "local-budget", "Бестөбе"};
    uint64_t state = 2021;
    for (long row = 0; row < rows; row++)
        for (int column = 0; column < columns; column++) {
            state = state * 6364136223846793005u + 1442695040888963407u;
            uint32_t random = (uint32_t)(state >> 33);
            lxw_row_t y = (lxw_row_t)row;
            lxw_col_t x = (lxw_col_t)column;
            char text[64];
            switch (column % 5) {
            case 0: worksheet_write_number(sheet, y, x, (double)row, NULL); break;
            case 1: worksheet_write_number(sheet, y, x, 44197 + random % 365, date); break;
            case 2: worksheet_write_string(sheet, y, x, words[random % 4], NULL); break;
            case 3: worksheet_write_number(sheet, y, x, random % 100000000 / 100.0, money); break;
            default:
                snprintf(text, sizeof text, "№ %u төлем құжаты", random);
                worksheet_write_string(sheet, y, x, text, NULL);
            }
        }
    return workbook_close(book) != LXW_NO_ERROR;
}
